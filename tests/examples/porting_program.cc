// SPDX-License-Identifier: Apache-2.0
// What a user of HP-Socket has: its naming, its types, every event overridden, static smart pointers, the helper functions, a PULL
// listener with the state of a connection as its extra. Not a line is there for this library. (What HP-Socket's demos take from its package's
// Common/Src, as CBufferPtr, is no part of the interface.) Compiled and run by porting_test.py.
#include <hpsocket/GlobalErrno.h>
#include <hpsocket/HPSocket.h>

#include <pthread.h>

#include <cstdio>
#include <vector>

#define EVENT_NAME(x) _T(x)

static pthread_mutex_t s_mtx = PTHREAD_MUTEX_INITIALIZER;

static void LogEvent(LPCTSTR lpszSender, LPCTSTR lpszEvent, int iLength = -1)
{
	pthread_mutex_lock(&s_mtx);
	if(iLength >= 0)	::printf("%s: %s (%d bytes)\n", lpszSender, lpszEvent, iLength);
	else				::printf("%s: %s\n", lpszSender, lpszEvent);
	pthread_mutex_unlock(&s_mtx);
}

static VOID LogStartFail(EnSocketError enCode, LPCTSTR lpszDesc)
{
	::printf("start fail: %s (%d, %s)\n", lpszDesc, (int)enCode, HP_GetSocketErrorDesc(enCode));
}

typedef struct TPkgHeader
{
	DWORD	seq;
	int		body_len;
} *LPPKGHEADER;

struct TPkgInfo
{
	BOOL	is_header;
	int		length;

	TPkgInfo(BOOL header = TRUE, int len = sizeof(TPkgHeader)) : is_header(header), length(len) {}
};

// ------------------------------------------------------------------------------------------------------------ //

class CServerListener : public CTcpPullServerListener
{
public:
	virtual EnHandleResult OnPrepareListen(ITcpServer* pSender, SOCKET soListen) override
	{
		TCHAR szAddress[100];
		int iAddressLen = sizeof(szAddress) / sizeof(TCHAR);
		USHORT usPort = 0;

		if(soListen < 0 || !pSender->GetListenAddress(szAddress, iAddressLen, usPort))
			return HR_ERROR;

		LogEvent(_T("server"), EVENT_NAME("OnPrepareListen"));
		return HR_OK;
	}

	virtual EnHandleResult OnAccept(ITcpServer* pSender, CONNID dwConnID, UINT_PTR soClient) override
	{
		TCHAR szAddress[100];
		int iAddressLen = sizeof(szAddress) / sizeof(TCHAR);
		USHORT usPort = 0;
		BOOL bPass = soClient != 0 && pSender->GetRemoteAddress(dwConnID, szAddress, iAddressLen, usPort);

		pSender->SetConnectionExtra(dwConnID, new TPkgInfo);
		LogEvent(_T("server"), EVENT_NAME("OnAccept"));
		return bPass ? HR_OK : HR_ERROR;
	}

	virtual EnHandleResult OnHandShake(ITcpServer*, CONNID) override
	{
		LogEvent(_T("server"), EVENT_NAME("OnHandShake"));
		return HR_OK;
	}

	virtual EnHandleResult OnReceive(ITcpServer* pSender, CONNID dwConnID, int iLength) override
	{
		TPkgInfo* pInfo = FindPkgInfo(pSender, dwConnID);
		ITcpPullServer* pServer = ITcpPullServer::FromS(pSender);
		int iRequired = pInfo->length;
		int iRemain = iLength;

		while(iRemain >= iRequired)
		{
			iRemain -= iRequired;
			std::vector<BYTE> buffer(iRequired);

			if(pServer->Fetch(dwConnID, buffer.data(), iRequired) != FR_OK)
				return HR_ERROR;

			if(pInfo->is_header)
			{
				LPPKGHEADER pHeader = (LPPKGHEADER)buffer.data();

				if(pHeader->body_len <= 0 || pHeader->body_len > 0x10000)
					return HR_ERROR;

				iRequired = pHeader->body_len;
			}
			else
			{
				LogEvent(_T("server"), EVENT_NAME("OnReceive"), iRequired);
				iRequired = sizeof(TPkgHeader);
			}

			pInfo->is_header = !pInfo->is_header;
			pInfo->length	 = iRequired;

			if(!pServer->Send(dwConnID, buffer.data(), (int)buffer.size()))
				return HR_ERROR;
		}

		return HR_OK;
	}

	virtual EnHandleResult OnSend(ITcpServer*, CONNID, const BYTE*, int) override { return HR_OK; }

	virtual EnHandleResult OnClose(ITcpServer* pSender, CONNID dwConnID, EnSocketOperation enOperation, int iErrorCode) override
	{
		TPkgInfo* pInfo = FindPkgInfo(pSender, dwConnID);
		delete pInfo;

		LogEvent(_T("server"), iErrorCode == SE_OK && enOperation == SO_CLOSE ? EVENT_NAME("OnClose") : EVENT_NAME("OnError"));
		return HR_OK;
	}

	virtual EnHandleResult OnShutdown(ITcpServer*) override
	{
		LogEvent(_T("server"), EVENT_NAME("OnShutdown"));
		return HR_OK;
	}

private:
	TPkgInfo* FindPkgInfo(ITcpServer* pSender, CONNID dwConnID)
	{
		PVOID pInfo = nullptr;
		pSender->GetConnectionExtra(dwConnID, &pInfo);
		return (TPkgInfo*)pInfo;
	}
};

// ------------------------------------------------------------------------------------------------------------ //

template<class T, class B> class CEndListenerT : public B
{
public:
	CEndListenerT(LPCTSTR lpszName, int iExpect) : m_lpszName(lpszName), m_iExpect(iExpect), m_iReceived(0) {}

	virtual EnHandleResult OnPrepareConnect(T*, CONNID, SOCKET) override	{LogEvent(m_lpszName, EVENT_NAME("OnPrepareConnect")); return HR_OK;}
	virtual EnHandleResult OnConnect(T*, CONNID) override					{LogEvent(m_lpszName, EVENT_NAME("OnConnect")); return HR_OK;}
	virtual EnHandleResult OnHandShake(T*, CONNID) override					{LogEvent(m_lpszName, EVENT_NAME("OnHandShake")); return HR_OK;}
	virtual EnHandleResult OnSend(T*, CONNID, const BYTE*, int) override	{return HR_OK;}

	virtual EnHandleResult OnReceive(T* pSender, CONNID dwConnID, const BYTE*, int iLength) override
	{
		if((m_iReceived += iLength) == m_iExpect)
		{
			LogEvent(m_lpszName, EVENT_NAME("OnReceive"), m_iReceived);
			End(pSender, dwConnID);
		}
		return HR_OK;
	}

	virtual EnHandleResult OnClose(T*, CONNID, EnSocketOperation enOperation, int iErrorCode) override
	{
		LogEvent(m_lpszName, iErrorCode == SE_OK && enOperation == SO_CLOSE ? EVENT_NAME("OnClose") : EVENT_NAME("OnError"));
		Closed();
		return HR_OK;
	}

	void WaitClosed()
	{
		pthread_mutex_lock(&s_mtx);
		while(!m_bClosed) pthread_cond_wait(&m_cv, &s_mtx);
		pthread_mutex_unlock(&s_mtx);
	}

private:
	void End(ITcpClient* pSender, CONNID)			{pSender->Stop();}
	void End(ITcpAgent* pSender, CONNID dwConnID)	{pSender->Disconnect(dwConnID);}

	void Closed()
	{
		pthread_mutex_lock(&s_mtx);
		m_bClosed = TRUE;
		pthread_cond_signal(&m_cv);
		pthread_mutex_unlock(&s_mtx);
	}

	LPCTSTR m_lpszName;
	int m_iExpect;
	int m_iReceived;
	BOOL m_bClosed = FALSE;
	pthread_cond_t m_cv = PTHREAD_COND_INITIALIZER;
};

static const char BODY[] = "a body";
static const int PKG_LEN = sizeof(TPkgHeader) + sizeof(BODY);

static CServerListener s_server_listener;
static CEndListenerT<ITcpAgent, CTcpAgentListener> s_agent_listener(_T("agent"), PKG_LEN);
static CEndListenerT<ITcpClient, CTcpClientListener> s_client_listener(_T("client"), PKG_LEN);

static CTcpPullServerPtr s_server(&s_server_listener);
static CTcpAgentPtr s_agent(&s_agent_listener);
static CTcpClientPtr s_client(&s_client_listener);

int main(int, char* const[])
{
	TCHAR szAddress[100];
	int iAddressLen = sizeof(szAddress) / sizeof(TCHAR);
	USHORT usPort = 0;
	CONNID dwConnID = 0;

	TPkgHeader header = {1, (int)sizeof(BODY)};
	WSABUF bufs[2] = {{sizeof(header), (LPBYTE)&header}, {sizeof(BODY), (LPBYTE)BODY}};

	s_server->SetWorkerThreadCount(2);
	s_server->SetKeepAliveTime(60 * 1000L);

	if(!s_server->Start(_T("127.0.0.1"), 0) || !s_server->GetListenAddress(szAddress, iAddressLen, usPort))
	{
		LogStartFail(s_server->GetLastError(), s_server->GetLastErrorDesc());
		return EXIT_CODE_SOFTWARE;
	}

	if(!s_client->Start(szAddress, usPort, FALSE) || !s_client->SendPackets(bufs, 2))
	{
		LogStartFail(s_client->GetLastError(), s_client->GetLastErrorDesc());
		return EXIT_CODE_SOFTWARE;
	}

	s_client_listener.WaitClosed();

	if(!s_agent->Start(nullptr, FALSE) || !s_agent->Connect(szAddress, usPort, &dwConnID) || !s_agent->SendPackets(dwConnID, bufs, 2))
	{
		LogStartFail(s_agent->GetLastError(), s_agent->GetLastErrorDesc());
		return EXIT_CODE_SOFTWARE;
	}

	s_agent_listener.WaitClosed();

	s_client->Wait();
	s_agent->Stop();
	s_server->Stop();

	return s_server->GetState() == SS_STOPPED ? EXIT_CODE_OK : EXIT_CODE_SOFTWARE;
}
