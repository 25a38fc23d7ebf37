{ An echo server and its client, over TCP or, with certificates, TLS.

    echo serve PORT [CERTIFICATE KEY]      the end of its input stops it
    echo send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system }
program echo;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF} // first: events come on threads
  SysUtils, HPSocket;

type
  { The events of a server; TCP and TLS have the same. }
  TEcho = class
    procedure Received(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure Closed(Sender: THPServer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
      var Action: THPHandleResult);
  end;

  { Sends a text, and stops its client when as much has come back. }
  TQuestion = class
    Text, Answer: string;
    procedure Connected(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
    procedure Received(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
  end;

procedure TEcho.Received(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Sender.Send(ConnID, Data);
end;

procedure TEcho.Closed(Sender: THPServer; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
  var Action: THPHandleResult);
begin
  WriteLn(ConnID, ' closed');
  Flush(Output); // each thread has a buffer of its own
end;

procedure TQuestion.Connected(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
begin
  Sender.Send(Text);
end;

procedure TQuestion.Received(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Answer := Answer + HPToString(Data);
  if Length(Answer) >= Length(Text) then
    Sender.Stop; // inside an event it only asks for it
end;

procedure Serve(Port: Word);
var
  Server: THPTcpServer;
  Events: TEcho;
begin
  if ParamCount > 2 then
  begin
    Server := THPSSLServer.Create;
    THPSSLServer(Server).SetupSSLContext(Ord(THPSSLVerifyMode.None), ParamStr(3), ParamStr(4));
  end
  else
    Server := THPTcpServer.Create;
  Events := TEcho.Create;
  try
    Server.OnReceive := Events.Received;
    Server.OnClose := Events.Closed;
    Server.Start('127.0.0.1', Port);
    WriteLn('listening on port ', Server.ListenAddress.Port);
    Flush(Output);
    while not Eof do
      ReadLn;
  finally
    Server.Free; // stops it first
    Events.Free;
  end;
end;

procedure Send(const Host: string; Port: Word; const Text: string);
var
  Client: THPTcpClient;
  Question: TQuestion;
begin
  if ParamCount > 4 then
  begin
    Client := THPSSLClient.Create;
    THPSSLClient(Client).SetupSSLContext(Ord(THPSSLVerifyMode.Peer), '', '', '', ParamStr(5)); // verifies chain and name
  end
  else
    Client := THPTcpClient.Create;
  Question := TQuestion.Create;
  try
    Question.Text := Text;
    Client.OnHandShake := Question.Connected;
    Client.OnReceive := Question.Received;
    Client.Start(Host, Port);
    Client.Wait; // until it has stopped
    WriteLn(Question.Answer);
    if Question.Answer <> Text then
      ExitCode := 1;
  finally
    Client.Free;
    Question.Free;
  end;
end;

begin
  if (ParamStr(1) = 'serve') and (ParamCount >= 2) then
    Serve(StrToInt(ParamStr(2)))
  else if (ParamStr(1) = 'send') and (ParamCount >= 4) then
    Send(ParamStr(2), StrToInt(ParamStr(3)), ParamStr(4))
  else
    raise Exception.Create('echo serve PORT [CERTIFICATE KEY] or echo send HOST PORT TEXT [AUTHORITY]');
end.
