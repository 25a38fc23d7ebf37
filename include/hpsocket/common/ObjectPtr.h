#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * CHPObjectPtr: the one owner of a component, thread pool or other object that a pair of HP_Create_* and
 * HP_Destroy_* functions makes and destroys.
 */

#include "hpsocket/HPTypeDef.h"

/**
 * Owns a `T` and destroys it with `_Creator::Destroy`, which stops a component first and waits until it has stopped.
 * `_Creator` has the static members `T* Create(_Listener*)` and `void Destroy(T*)`.
 *
 * Not copyable; not itself safe for use from several threads at once, the object it holds is. The listener is not
 * owned: it must outlive the object. Guide 7.3.
 */
template <class T, class _Listener, class _Creator>
class CHPObjectPtr
{
public:
    /// Destroys what is held, then holds `pObj`; nothing happens if that is held already. @return *this
    CHPObjectPtr<T, _Listener, _Creator>& Reset(T* pObj = nullptr)
    {
        if (pObj != m_pObj)
        {
            T* pOld = m_pObj;
            m_pObj = pObj;

            if (pOld != nullptr)
                _Creator::Destroy(pOld);
        }

        return *this;
    }

    /// Takes over `pObj`, as Reset(pObj) does. @return *this
    CHPObjectPtr<T, _Listener, _Creator>& Attach(T* pObj) { return Reset(pObj); }

    /// Gives the object away: the caller destroys it. @return what was held, may be null
    T* Detach()
    {
        T* pObj = m_pObj;
        m_pObj = nullptr;

        return pObj;
    }

    /// TRUE when an object is held.
    BOOL IsValid() const { return m_pObj != nullptr; }

    /// The object, still owned by this pointer; null when there is none.
    T* Get() const { return m_pObj; }

    /// The object; there must be one.
    T* operator->() const { return m_pObj; }

    /// As Get().
    operator T*() const { return m_pObj; }

    /// As Reset(pObj).
    CHPObjectPtr<T, _Listener, _Creator>& operator=(T* pObj) { return Reset(pObj); }

    /// Creates an object that reports to `pListener`; null, as by default: an object that works, and nobody hears of
    /// its events. Holds nothing when memory is short (IsValid() is FALSE).
    CHPObjectPtr(_Listener* pListener = nullptr) : CHPObjectPtr(TRUE, pListener) {}

    /// The same if `bCreate`, else holds nothing.
    CHPObjectPtr(BOOL bCreate, _Listener* pListener = nullptr) : m_pObj(bCreate ? _Creator::Create(pListener) : nullptr)
    {
    }

    ~CHPObjectPtr() { Reset(); }

    CHPObjectPtr(const CHPObjectPtr&) = delete;
    CHPObjectPtr& operator=(const CHPObjectPtr&) = delete;

private:
    T* m_pObj;
};
